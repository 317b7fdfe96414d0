import { createSlots } from '../../connectors/slots.ts';

describe('Slots', () => {
  test('are given back also by a task that fails', async () => {
    const slots = createSlots(1);
    await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(slots.run(async () => 'yes')).resolves.toBe('yes');
  });

  test('are given in the order in which they were asked for', async () => {
    const slots = createSlots(2);
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        slots.run(async () => {
          order.push(index);
          await new Promise(setImmediate);
        }),
      ),
    );
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('are left to others by a task that waits, and taken again before it goes on', async () => {
    const slots = createSlots(1);
    const order: string[] = [];
    const over = Promise.withResolvers<void>();
    const waiting = slots.run(async () => {
      await slots.pause(() => over.promise);
      order.push('goes on');
    });
    await slots.run(async () => {
      over.resolve();
      await new Promise(setImmediate);
      order.push('other');
    });
    await waiting;
    expect(order).toEqual(['other', 'goes on']);
  });
});
