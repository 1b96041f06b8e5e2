/** A picture put into the code as a data address by the build. */
declare module '*.png?inline' {
  const address: string;
  export default address;
}
