// Holds the parser up, so that a module that is loaded meanwhile meets a page that is half there.

const until = performance.now() + 100;
while (performance.now() < until);
