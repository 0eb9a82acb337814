/// <reference types="vite/client" />
declare module "words:*" {
  const sentences: Record<string, string>;
  export default sentences;
}
