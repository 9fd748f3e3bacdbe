// A module of its own, which the one beside it imports.
export const greet = (name) => `Hello, ${name}!`;
