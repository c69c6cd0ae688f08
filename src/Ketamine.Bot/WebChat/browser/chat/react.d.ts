// The page makes elements for Web Chat's own React and uses nothing else of it.
declare module 'react' {
  export function createElement(type: string, properties: object, ...children: unknown[]): unknown;
}
