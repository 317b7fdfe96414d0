import type { RequestHandler } from 'express';
import { dataAnswer } from '../faults/faulty-answers.ts';
import type { Fault } from '../faults/faults.ts';

/** Answers in the place of the register, or late, if the fault says so. */
export function applyFault(fault: () => Fault | null, slowMs: number): RequestHandler {
  return (_request, response, next) => {
    const current = fault();
    const insteadOfData = dataAnswer(current);
    if (insteadOfData) return insteadOfData(response);
    if (current !== 'slow') return next();
    const timer = setTimeout(next, slowMs);
    response.once('close', () => clearTimeout(timer));
  };
}
