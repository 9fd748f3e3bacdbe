// `@streamlit/component-v2-lib` names the type of a package that it does not bring.

declare module 'apache-arrow' {
  export type Table = object;
}
