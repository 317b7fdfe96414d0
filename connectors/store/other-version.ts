import { StartFailure } from '../../service/start-failure.ts';
import { schemaVersion } from './schema.ts';

/** The file was written by a version of the program that this one does not follow, or by another program. */
export class OtherVersion extends StartFailure {
  override readonly name = 'OtherVersion';
  readonly version: number;

  constructor(file: string, version: number) {
    const { todo, porHacer } = version > schemaVersion ? newer : unknown;
    super({
      message: `${file} has schema version ${version} and this connector knows ${schemaVersion}: ${todo} Nothing was changed.`,
      mensaje: `${file} tiene la versión ${version} del esquema y este conector conoce hasta la ${schemaVersion}: ${porHacer} No se cambió nada.`,
    });
    this.version = version;
  }
}

const newer = {
  todo: 'run the newer connector that wrote it, or restore a backup that this version made.',
  porHacer:
    'ponga en marcha el conector más nuevo que lo escribió, o restaure un respaldo hecho por esta versión.',
};

const unknown = {
  todo: 'no version of this connector reads it. Move it elsewhere.',
  porHacer: 'ninguna versión de este conector lo lee. Muévalo a otra carpeta.',
};
