declare module 'virtual-font:*' {
  const url: string;
  export default url;
}
