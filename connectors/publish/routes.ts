import type { Route } from '../serve/listener.ts';
import type { StateSettings } from '../settings.ts';
import { SearchRebuilding } from '../store/rebuild.ts';
import type { Store } from '../store/store.ts';
import { directusRoutes } from './directus/routes.ts';
import { createAuthorization } from './oauth/authorization.ts';
import { pdnError } from './pdn-error.ts';
import { restRoutes } from './rest-v1/routes.ts';

/**
 * What a connector publishes of its states as the PDN asks for it, under `/{state}`; where it serves one
 * state alone, also under the root, as the PDN's registry expects it.
 */
export function publishRoutes(
  states: readonly { settings: StateSettings; store: Store }[],
): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const { settings, store } of states) {
    const { state, sources, publish } = settings;
    if (publish === null) continue;
    const published = { sources, store };
    const authorization = createAuthorization(publish);
    const own = [
      ...restRoutes(published, authorization),
      ...directusRoutes(published, authorization),
    ];
    for (const [path, { answer, ...rest }] of own) {
      const route = { ...rest, answer: whileBuilt(answer) };
      routes.set(`/${state.toLowerCase()}${path}`, route);
      if (states.length === 1) routes.set(path, route);
    }
  }
  return routes;
}

/** While an upgrade builds the search index anew, a question that needs it is to be asked again later. */
function whileBuilt(answer: Route['answer']): Route['answer'] {
  return async (...asked) => {
    try {
      return await answer(...asked);
    } catch (error) {
      if (!(error instanceof SearchRebuilding)) throw error;
      return pdnError(503, 'unavailable', error.message, { 'retry-after': '60' });
    }
  };
}
