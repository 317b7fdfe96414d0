import { schemaVersion } from './schema.ts';

/** The file was written by a version of the program that this one does not follow, or by another program. */
export class OtherVersion extends Error {
  override readonly name = 'OtherVersion';
  readonly version: number;
  /** The same in Spanish. */
  readonly mensaje: string;

  constructor(file: string, version: number) {
    const isNewer = version > schemaVersion;
    super(
      `${file} has schema version ${version} and this connector knows ${schemaVersion}: ` +
        (isNewer
          ? 'run the newer connector that wrote it, or restore a backup that this version made. Nothing was changed.'
          : 'no version of this connector reads it. Nothing was changed.'),
    );
    this.mensaje =
      `${file} tiene la versión ${version} del esquema y este conector conoce la ${schemaVersion}: ` +
      (isNewer
        ? 'ponga en marcha el conector más nuevo que lo escribió, o restaure un respaldo hecho por esta versión. No se cambió nada.'
        : 'ninguna versión de este conector lo lee. No se cambió nada.');
    this.version = version;
  }
}
