import type { Lane } from '../network/lane.ts';
import type { LaneCode, Stage } from '../network/stage.ts';
import type { Findings } from '../prober.ts';
import type { Text } from '../text.ts';

/** A fault that is played: on one state of the network, while the gateway is asked all the time. */
export interface Scenario {
  /** For `--only`. */
  name: string;
  title: Text;
  expected: Text;
  /** One scenario at a time on each state, those of different states side by side. */
  on: LaneCode;
  /**
   * Makes the fault, waits until the network tells of it, and mends it.
   * @returns what happened. What it asks itself, it adds to the findings.
   * @throws Error when the network did not become what was expected, Unplayable when it cannot be played here.
   */
  play(lane: Lane, stage: Stage, findings: Findings): Promise<Text>;
}

/** This machine cannot play the scenario; its message says why. */
export class Unplayable extends Error {
  override readonly name = 'Unplayable';
}
