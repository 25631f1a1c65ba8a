/** The package types this module under its name without the extension, which Node needs. */
declare module 'lucide-react/dynamicIconImports.mjs' {
  import imports from 'lucide-react/dynamicIconImports';
  export default imports;
}
