// A REST v1 service with as many rows as asked, made as they are sent: the fastest source there could be.
import { createServer } from 'node:http';

const rows = Number(process.argv[2]);
const port = Number(process.argv[3]);
const surnames = ['García', 'Muñoz', 'López', 'Hernández', 'Ibáñez', 'Ruiz', 'Torres', 'Peña'];
const names = ['Ana', 'José', 'Lucía', 'Raúl', 'Sofía', 'Íñigo', 'Elena'];

function rowAt(index: number) {
  const pick = (list: readonly string[], step: number) => list[(index * step) % list.length]!;
  return {
    id: `EXP/${String(index).padStart(7, '0')}`,
    fechaCaptura: `202${index % 5}-0${(index % 9) + 1}-1${index % 9}T10:00:00-06:00`,
    ejercicioFiscal: `202${index % 5}`,
    nombres: `${pick(names, 1)} ${pick(names, 3)}`,
    primerApellido: `${pick(surnames, 1)} ${index % 997}`,
    segundoApellido: pick(surnames, 5),
    genero: { clave: index % 2 ? 'F' : 'M', valor: index % 2 ? 'FEMENINO' : 'MASCULINO' },
    institucionDependencia: {
      nombre: `Secretaría número ${index % 211}`,
      siglas: 'SN',
      clave: '1',
    },
    puesto: { nombre: `Analista de adquisiciones ${index % 53}`, nivel: '12-A' },
    tipoArea: [{ clave: 'T', valor: 'TÉCNICA' }],
    nivelResponsabilidad: [{ clave: 'A', valor: 'ATENCIÓN' }],
    tipoProcedimiento: [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }],
    observaciones: 'Registro sintético para medir lecturas.',
  };
}

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += String(chunk)));
  request.on('end', () => {
    const { page, pageSize } = JSON.parse(body) as { page: number; pageSize: number };
    const from = (page - 1) * pageSize;
    const count = Math.max(Math.min(pageSize, rows - from), 0);
    const results = Array.from({ length: count }, (_, index) => rowAt(from + index));
    const hasNextPage = from + count < rows;
    const pagination = { page, pageSize, totalRows: rows, hasNextPage };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ pagination, results }));
  });
}).listen(port, '127.0.0.1', () => console.log('ready'));
