import { link, type SubgraphSource } from './subgraph-source.js';

interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

const users: readonly User[] = [
  { id: '1', name: 'Ada Brook', username: 'ada-brook' },
  { id: '2', name: 'Ben Carver', username: 'ben-carver' },
  { id: '3', name: 'Cleo Dunmore', username: 'cleo-dunmore' },
  { id: '4', name: 'Dai Evans', username: 'dai-evans' },
  { id: '5', name: 'Esme Fairley', username: 'esme-fairley' },
  { id: '6', name: 'Finn Garrick', username: 'finn-garrick' },
];

const byId = new Map(users.map((user) => [user.id, user]));

/** Who writes reviews; made-up people. */
export const accounts: SubgraphSource = {
  name: 'accounts',
  sdl: `${link}
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable }`,
  resolvers: {
    Query: {
      me: () => users[0],
      user: (_: unknown, { id }: { id: string }) => byId.get(id),
      users: () => users,
    },
    User: { __resolveReference: ({ id }: { id: string }) => byId.get(id) },
  },
};
