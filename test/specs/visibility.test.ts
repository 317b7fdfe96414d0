import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildASTSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  print,
  visit,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { readSubgraphSdl, subgraphNames } from '../../specs/graphql/sdl.ts';
import { marksOf, publicPartOf } from '../../specs/graphql/visibility.ts';

const marks = ['public', 'reserved', 'public-unless-no-grave', 'public-if-no-grave'];

function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl), { assumeValidSDL: true });
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.filter(({ name }) => !name.startsWith('__'));
}

/** `Type.field` of every field of every object type. */
function fieldsOf(types: readonly GraphQLObjectType[]): string[] {
  return types.flatMap((type) =>
    Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
  );
}

interface Marked {
  path: string;
  /** Its own marks, else those of its type. */
  marks: string[];
  isOwn: boolean;
}

/** Every field that is reached from a type. A field with arguments leads to another query. */
function reachableFrom(type: GraphQLObjectType): Marked[] {
  const found: Marked[] = [];
  const waiting = new Set([type]);
  // A set also brings what is added to it while it is gone through.
  for (const at of waiting) {
    for (const { name, type: of, args, astNode } of Object.values(at.getFields())) {
      if (args.length > 0) continue;
      const own = marksOf(astNode!);
      const isOwn = own.length > 0;
      found.push({ path: `${at.name}.${name}`, marks: isOwn ? own : marksOf(at.astNode!), isOwn });
      const next = getNamedType(of);
      if (isObjectType(next)) waiting.add(next);
    }
  }
  return found;
}

describe.each([
  ['buyers', 'Buyer'],
  ['sanctions', 'Sanction'],
] as const)('In %s, each field that is reached from a %s', (subgraph, name) => {
  const schema = schemaOf(readSubgraphSdl(subgraph, 'reserved'));
  const fields = reachableFrom(schema.getType(name) as GraphQLObjectType);

  test('is marked once, itself or by its type, as public, reserved or by the fault', () => {
    expect(fields.length).toBeGreaterThan(80);
    const unmarked = fields.filter(
      (field) => field.marks.length !== 1 || !marks.includes(field.marks[0]!),
    );
    expect(unmarked).toEqual([]);
  });

  test('is marked itself where it is of the record', () => {
    const own = fields.filter(({ path }) => path.startsWith(`${name}.`));
    expect(own.filter(({ isOwn }) => !isOwn)).toEqual([]);
  });

  test('is reserved where it identifies, locates or represents a person', () => {
    const suspects = fields.filter(({ path }) => /\.(.*rfc|.*curp|telefono|rep|dir)/i.test(path));
    expect(suspects.length).toBeGreaterThan(3);
    const shown = suspects.filter(({ marks: [mark] }) => mark !== 'reserved');
    // A company's RFC stands in every one of its invoices.
    expect(shown.map(({ path }) => path)).toEqual(name === 'Buyer' ? [] : ['Empresa.rfc']);
  });
});

describe('Marks', () => {
  test.each(subgraphNames)('of %s stand only where the public part heeds them', (name) => {
    const heeded = ['FieldDefinition', 'InputValueDefinition', 'ObjectTypeDefinition'];
    const marked: string[] = [];
    visit(parse(readSubgraphSdl(name, 'reserved')), {
      enter(node) {
        if ('directives' in node && marksOf(node as object).length > 0) marked.push(node.kind);
      },
    });
    expect(marked).not.toEqual([]);
    expect(marked.filter((kind) => !heeded.includes(kind))).toEqual([]);
  });

  test('in which a public field has a reserved type do not build: nothing slips through', () => {
    const mistaken = publicPartOf(
      parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@tag"])
        type Query { a: Secret @tag(name: "public") }
        type Secret @tag(name: "reserved") { rfc: String }`),
    );
    expect(() => buildSubgraphSchema(mistaken)).toThrow('Unknown type Secret');
  });

  test('decide what is left: fields, input fields and types go, what hangs on the fault stays', () => {
    const left = publicPartOf(
      parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@tag"])
        type Query { a(b: In): A @tag(name: "public"), c: String @tag(name: "reserved") }
        input In { d: Int, rfc: String @tag(name: "reserved") }
        type A @tag(name: "public") { e: String @tag(name: "public-unless-no-grave") }
        type B @tag(name: "reserved") { f: Int }`),
    );
    expect(print(left).replace(/\s+/g, ' ')).toBe(
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"]) ' +
        'type Query { a(b: In): A } input In { d: Int } type A { e: String }',
    );
  });
});

describe.each(subgraphNames)('The public SDL of %s', (name) => {
  const whole = schemaOf(readSubgraphSdl(name, 'reserved'));
  const sdl = readSubgraphSdl(name);

  test('has every field that is not marked as reserved, and no other', () => {
    const isShown = (node: Parameters<typeof marksOf>[0]) => !marksOf(node).includes('reserved');
    const shown = objectTypes(whole)
      .filter((type) => isShown(type.astNode!))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ astNode }) => isShown(astNode!))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(fieldsOf(objectTypes(schemaOf(sdl))).sort()).toEqual(shown.sort());
  });

  test('has no mark, and knows of none', () => {
    expect(sdl).not.toContain('@tag');
    expect(sdl).not.toMatch(/^\s*reserved\b/m);
  });

  test('builds', () => {
    expect(() => buildSubgraphSchema(parse(sdl))).not.toThrow();
  });
});

describe.each(['public', 'reserved'] as const)('The %s supergraph', (variant) => {
  const schema = schemaOf(composeSupergraph(variant));
  const reserved = subgraphNames.flatMap((name) => {
    const whole = objectTypes(schemaOf(readSubgraphSdl(name, 'reserved')));
    const shown = new Set(fieldsOf(objectTypes(schemaOf(readSubgraphSdl(name)))));
    return fieldsOf(whole).filter((field) => !shown.has(field));
  });

  test(`composes, ${variant === 'public' ? 'without' : 'with'} every reserved field`, () => {
    expect(reserved).toEqual(
      expect.arrayContaining(['Buyer.reserved', 'BuyerReserved.rfc', 'SanctionReserved.nombres']),
    );
    const fields = new Set(fieldsOf(objectTypes(schema)));
    const found = reserved.filter((field) => fields.has(field));
    expect(found).toEqual(variant === 'public' ? [] : reserved);
  });

  test('takes no RFC and no CURP, by any filter or argument', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const asked = [
      ...inputs.flatMap((type) => Object.keys(type.getFields())),
      ...objectTypes(schema).flatMap((type) =>
        Object.values(type.getFields()).flatMap(({ args }) => args.map(({ name }) => name)),
      ),
    ];
    expect(asked).toContain('primerApellido');
    expect(asked.filter((name) => /rfc|curp/i.test(name))).toEqual([]);
  });
});
