/** Asks the gateway as any client would. @throws Error when it answers with errors. */
export async function ask<Data>(
  gatewayUrl: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`The gateway answered with errors: ${JSON.stringify(errors)}`);
  return data;
}
