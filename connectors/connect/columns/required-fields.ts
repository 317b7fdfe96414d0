/** What REST v1 of the PDN's specifications requires of each row of a register, and only its source knows. */
const required: Readonly<Record<string, readonly string[]>> = {
  spic: ['nombres', 'primerApellido', 'institucionDependencia.nombre', 'puesto.nombre'],
  ssancionados: [
    ...['nombres', 'primerApellido', 'institucionDependencia.nombre', 'puesto.nombre'],
    ...['tipoFalta', 'tipoSancion', 'causaMotivoHechos'],
  ],
  psancionados: [
    ...['nombreRazonSocial', 'tipoPersona', 'institucionDependencia.nombre'],
    ...['autoridadSancionadora', 'tipoSancion', 'causaMotivoHechos'],
  ],
};

export function requiredFields(register: string): readonly string[] {
  return required[register] ?? [];
}
