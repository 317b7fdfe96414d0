// A program that opens a store as a connector does and builds its search indexes anew. It tells each line of its log,
// and kills itself at the one with the number that is asked for, if any.
import { writeSync } from 'node:fs';
import { systemClock } from '../../../connectors/clock.ts';
import { openSoundStore } from '../../../connectors/store/sound-store.ts';

const [file, killAt] = [process.argv[2]!, Number(process.argv[3])];
let lines = 0;

function tell(text: string): void {
  writeSync(1, `${text}\n`);
  lines += 1;
  if (lines === killAt) process.kill(process.pid, 'SIGKILL');
}

const store = openSoundStore({
  idKey: 'a key of the tests',
  file,
  clock: systemClock,
  log: {
    info: (_: object, text?: string) => tell(text!),
    error: (_: object, text?: string) => tell(text!),
  },
  putBack: () => null,
  onReplaced: () => undefined,
});
tell('Opened');
while (store.rebuildStep(10)) tell('Built on');
tell('Built');
store.close();
