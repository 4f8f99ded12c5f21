import type { Kind } from '../kind.js';

/** Fields that a subgraph works out from objects of others. */
export const requires: readonly Kind[] = [
  {
    kind: 'nested and abstract requirements',
    parts: {
      letters: {
        sdl: `
          type Query { letters: [Letter] }
          type Letter @key(fields: "id") { id: ID! size: Size content: Content to: Address }
          type Size { width: Int height: Int depth: Int }
          union Content = Words | Picture
          type Words { text: String }
          type Picture { url: String ratio: Float }
          interface Address { line: String }
          type Street implements Address { line: String number: Int }
          type Box implements Address { line: String }`,
        resolvers: {
          Query: {
            letters: () => [
              {
                id: 'l1',
                size: { width: 2, height: 3, depth: 9 },
                content: { __typename: 'Words', text: 'Hello' },
                to: { __typename: 'Street', line: 'Cable St', number: 7 },
              },
              null,
              {
                id: 'l2',
                size: null,
                content: { __typename: 'Picture', url: 'a.png' },
                to: { __typename: 'Box', line: 'PO 4' },
              },
            ],
          },
        },
      },
      printing: {
        sdl: `
          type Letter @key(fields: "id") {
            id: ID!
            size: Size @external
            content: Content @external
            to: Address @external
            area: Int @requires(fields: "size { width height }")
            proof: String @requires(fields: "content { ... on Words { text } ... on Picture { url } }")
            label: String @requires(fields: "to { line ... on Street { number } }")
          }
          type Size @external { width: Int height: Int }
          union Content = Words | Picture
          type Words @external { text: String }
          type Picture @external { url: String }
          interface Address { line: String }
          type Street implements Address @external { line: String number: Int }
          type Box implements Address @external { line: String }`,
        resolvers: {
          Letter: {
            area: ({ size }: { size: { width: number; height: number } | null }) =>
              size === null ? -1 : size.width * size.height,
            proof: ({ content }: { content: Record<string, string> }) =>
              `proof of ${content['text'] ?? content['url'] ?? 'nothing'}`,
            label: ({ to }: { to: { line: string; number?: number } }) =>
              to.number === undefined ? to.line : `${to.number} ${to.line}`,
          },
        },
      },
    },
    asks: [
      {
        asks: 'within a list with a null in it',
        query: '{ letters { area label } }',
        data: { letters: [{ area: 6, label: '7 Cable St' }, null, { area: -1, label: 'PO 4' }] },
      },
      {
        asks: 'beside other fields of the same object',
        query: '{ letters { size { depth } area content { __typename } } }',
        data: {
          letters: [
            { size: { depth: 9 }, area: 6, content: { __typename: 'Words' } },
            null,
            { size: null, area: -1, content: { __typename: 'Picture' } },
          ],
        },
      },
      {
        asks: 'with fragments on a union',
        query: '{ letters { proof } }',
        data: {
          letters: [{ proof: 'proof of Hello' }, null, { proof: 'proof of a.png' }],
        },
      },
    ],
  },
];
