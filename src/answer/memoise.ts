// What is worked out of a thing once.

/** The same function of an object, which works out its value no more than once for each as long as the object lives. */
export function memoise<Part extends object, Value extends object>(find: (part: Part) => Value): (part: Part) => Value {
  const found = new WeakMap<Part, Value>();
  return (part) => {
    let value = found.get(part);
    if (!value) {
      value = find(part);
      found.set(part, value);
    }
    return value;
  };
}
