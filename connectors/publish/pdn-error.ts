import { jsonReply, type Reply } from '../serve/reply.ts';

/** An error in the form of the PDN's specifications of REST v1. */
export function pdnError(
  status: number,
  code: string,
  message: string,
  headers: Reply['headers'] = {},
): Reply {
  return jsonReply(status, { code, message }, headers);
}
