import { failureCodes, sourceError, statusOf } from './outcomes.ts';

/** docs/failures.md: every failure code of the contract, from the one place where they are defined. */
export function failuresPage(): string {
  const rows = failureCodes.map((code) => {
    const { message, mensaje } = sourceError(code);
    return `| \`${code}\` | ${statusOf(code)} | ${message} | ${mensaje} |`;
  });
  return `<!-- Generated from specs/outcomes.ts by \`npm run codegen\`; do not edit. -->

# Failures · Fallas

Why a source did not answer in full: \`coverage { sources { status error { code message mensaje } } }\`. A source
that has been read before is STALE and delivers what it has, with the code of what stopped its last reading; one
that delivers nothing has the status in the table.

Por qué una fuente no respondió por completo. Una fuente que ya se había leído queda STALE y entrega lo que
tiene, con el código de lo que detuvo su última lectura; una que no entrega nada tiene el estado de la tabla.

| code | status | meaning | significado |
|---|---|---|---|
${rows.join('\n')}

## Errors of a request · Errores de una petición

| code | meaning | significado |
|---|---|---|
| \`GRAPHQL_PARSE_FAILED\` | The query is not GraphQL. | La consulta no es GraphQL. |
| \`GRAPHQL_VALIDATION_FAILED\` | The query asks for something that does not exist. | La consulta pide algo que no existe. |
| \`BAD_USER_INPUT\` | A value does not fit; the message says which and how to write it. | Un valor no corresponde; el mensaje dice cuál y cómo escribirlo. |
| \`QUERY_TOO_LARGE\` | The query asks for more than one query may. | La consulta pide más de lo que una consulta puede pedir. |
| \`INCOMPLETE\` | \`require: COMPLETE\` was asked and some source did not answer in full; the message names the first. | Se pidió \`require: COMPLETE\` y alguna fuente no respondió por completo; el mensaje nombra las primeras. |
| \`RECORD_UNAVAILABLE\` | The connector of this record does not answer: not a "no". | El conector de este registro no responde: no es un «no». |
| \`TOO_MANY_WALKS\` | Other walks over the nation are waiting already; ask again in some minutes. | Ya hay otros recorridos por el país en espera; pregunte de nuevo en unos minutos. |
| \`BAD_REQUEST\`, \`BODY_TOO_LARGE\`, \`NOT_FOUND\` | The HTTP request is wrong. | La petición HTTP es incorrecta. |
| \`INTERNAL_SERVER_ERROR\` | An error of ours, logged under its \`errorId\`. | Un error nuestro, registrado con su \`errorId\`. |
`;
}
