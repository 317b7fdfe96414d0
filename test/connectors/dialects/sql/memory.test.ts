import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createSchema, describeEach } from './databases.ts';

const program = new URL('count-rows.ts', import.meta.url).pathname;

describeEach('However large a register is', (engine) => {
  test('the memory that its reading takes is that of a page', async () => {
    const schema = await createSchema(engine);
    const numbers =
      engine.name === 'PostgreSQL' ? 'generate_series(1, 5000) AS s(seq)' : 'seq_1_to_5000';
    await schema.run(
      `CREATE TABLE @.registro AS SELECT seq AS id, CONCAT('Noemí ', seq) AS nombre, REPEAT('x', 9000) AS nota FROM ${numbers}`,
    );
    await schema.run('CREATE UNIQUE INDEX por_id ON @.registro (id)');
    // All rows together are larger than all the memory it gets, half of which the program itself takes.
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=40',
      program,
      schema.url,
      `SELECT * FROM ${schema.name}.registro`,
    ]);
    expect(JSON.parse(stdout)).toEqual({ rows: 5000, pages: 10 });
    await schema.drop();
  }, 90_000);
});
