import express, { Router, type RequestHandler } from 'express';
import { sendWith } from '../faults/faulty-bodies.ts';
import type { Fault } from '../faults/faults.ts';
import { cutPageWith } from '../faults/faulty-pages.ts';
import type { Register } from '../registers/register.ts';
import { readSearchRequest } from '../registers/search-request.ts';

export interface DataRoutesOptions {
  fault: () => Fault | null;
  /** Whether reserved fields are sent to those, too, who do not say who they are. */
  careless: boolean;
  onPage: (page: number) => void | Promise<void>;
}

/** The search and the list of institutions of one register. */
export function dataRoutes<Row extends { id: string }>(
  register: Register<Row>,
  { fault, careless, onPage }: DataRoutesOptions,
): Router {
  const search: RequestHandler = async (request, response) => {
    const wanted = readSearchRequest(request.body, register.definition);
    await onPage(wanted.page);
    const { index } = register;
    const current = fault();
    const { pagination, results } = cutPageWith(current, index.find(wanted), wanted);
    const whole = careless || wanted.rfcSolicitante !== undefined;
    const row = (position: number) =>
      whole ? index.wholeRow(position) : index.publicRow(position);
    sendWith(current, response, { pagination, results: results.map(row) });
  };

  return Router()
    .post('/', express.json(), search)
    .get('/dependencias', (_request, response) => {
      sendWith(fault(), response, register.index.institutions());
    });
}
