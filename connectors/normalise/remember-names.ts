/** Rows of a register have the same names of members; a hostile one has others each time. */
const mostRemembered = 10_000;

/** What follows from the name of a member, worked out once for each name. */
export function rememberNames<Value>(valueOf: (name: string) => Value): (name: string) => Value {
  const remembered = new Map<string, Value>();
  return (name) => {
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const value = valueOf(name);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(name, value);
    return value;
  };
}
