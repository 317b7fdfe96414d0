// A program: makes one backup, as its only argument says, and prints what came of it.
import { makeBackup, type BackupPlace } from './make-backup.ts';

const { at, ...place } = JSON.parse(process.argv[2]!) as BackupPlace & { at: string };
process.stdout.write(JSON.stringify(makeBackup(place, new Date(at))));
