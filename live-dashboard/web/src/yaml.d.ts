declare module '*.yaml' {
  const contract: { [key: string]: unknown };
  export default contract;
}
