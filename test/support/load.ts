import { Agent, type Dispatcher } from 'undici';

export interface Load {
  /** What became of each request so far: its status, or what broke. */
  outcomes: (number | string)[];
  stop(): Promise<void>;
}

/** Clients that send the same request again and again over kept connections, until they are stopped. */
export function startLoad(request: Dispatcher.RequestOptions, clients: number): Load {
  const agent = new Agent({ connections: clients });
  const outcomes: Load['outcomes'] = [];
  let isOver = false;
  const running = Array.from({ length: clients }, async () => {
    while (!isOver) {
      const outcome = await agent
        .request(request)
        .then(async ({ body, statusCode }) => (await body.dump(), statusCode))
        .catch((error: unknown) => String(error));
      outcomes.push(outcome);
    }
  });
  return {
    outcomes,
    async stop() {
      isOver = true;
      await Promise.all(running);
      await agent.close();
    },
  };
}

/** A GraphQL query to a server. */
export function graphqlRequest(url: string, query: string): Dispatcher.RequestOptions {
  const { origin, pathname: path } = new URL(url);
  const headers = { 'content-type': 'application/json' };
  return { origin, path, method: 'POST', headers, body: JSON.stringify({ query }) };
}
