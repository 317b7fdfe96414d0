import { looksPrivate } from '../../../connectors/normalise/reserved-members.ts';

it.each(
  'telefonoParticular,TELÉFONO,celular,tel,tel_oficina,telCasa,correo,correoElectronico,Correo electrónico,email,E-mail,domicilio particular,direccion_particular,fechaNacimiento,Fecha de nacimiento,nss,claveElector,clave_de_elector,estadoCivil,homoclave,R.F.C.,rFc,registroFederalDeContribuyentes,claveUnica,contacto,password,contraseña,clabe,domicilio,Domicilio,DOMICILIOS,fax,lada,tels'.split(
    ',',
  ),
)('takes a member named %s for private', (name) => {
  expect(looksPrivate(name)).toBe(true);
});

it.each(
  'expediente,puesto,nivel,claveNivel,institucionDependencia,clave,hotel,nombre,fechaCaptura,multa,telar,excel,urlResolucion,contrato,dirección,calle'.split(
    ',',
  ),
)('takes a member named %s for public', (name) => {
  expect(looksPrivate(name)).toBe(false);
});
