import { createRandom } from '../../demo/services/data/random.ts';
import type { RegisterName, StateData } from '../../demo/services/data/records.ts';
import type { StateService } from '../../demo/services/state-service.ts';

/** From when until when a row was published, in milliseconds since 1970. */
export interface Life {
  id: string;
  from: number;
  until: number | null;
}

export interface MovingRows {
  /** Adds, removes or edits a row of a register, or leaves it as it is. */
  move(register: RegisterName): void;
  /** Every row that was ever published, each time anew. */
  lives(register: RegisterName): readonly Life[];
  readonly moves: number;
}

type Row = StateData[RegisterName][number];

/** Moves at so many of the pages that are asked for. */
const share = 0.4;
const fewestRows = 6;
const mostRows = 30;

/** Changes the rows of a service as its clerks would: at any moment, also between two pages. */
export function createMovingRows({ registers, touch }: StateService, seed: string): MovingRows {
  const random = createRandom(seed);
  const startedAt = Date.now();
  let made = 0;
  let moves = 0;
  const livesOf = new Map<RegisterName, Life[]>(
    (Object.keys(registers) as RegisterName[]).map((name) => [
      name,
      registers[name].map(({ id }) => ({ id, from: startedAt, until: null })),
    ]),
  );

  function insert(rows: Row[], lives: Life[]): void {
    // Like one that is there, and so anywhere in the order.
    const row = { ...random.pick(rows), id: `alta-${++made}` };
    rows.push(row);
    lives.push({ id: row.id, from: Date.now(), until: null });
  }

  function remove(rows: Row[], lives: Life[]): void {
    const [row] = rows.splice(random.integer(0, rows.length - 1), 1);
    const life = lives.find(({ id, until }) => id === row!.id && until === null)!;
    life.until = Date.now();
  }

  function edit(rows: Row[]): void {
    const place = random.integer(0, rows.length - 1);
    rows[place] = { ...rows[place]!, observaciones: `Corrección ${++made}` };
  }

  return {
    lives: (register) => livesOf.get(register)!,
    get moves() {
      return moves;
    },
    move(register) {
      if (!random.chance(share)) return;
      moves++;
      const rows: Row[] = registers[register];
      const lives = livesOf.get(register)!;
      const what = random.pick(['insert', 'remove', 'edit']);
      if (what === 'insert' && rows.length < mostRows) insert(rows, lives);
      else if (what === 'remove' && rows.length > fewestRows) remove(rows, lives);
      else edit(rows);
      touch();
    },
  };
}
