const THEIRS = / \| Strapi$/;
const OURS = ' | Rental Portal';

/** The admin ends every page title with its maker's name; ours stands there instead. */
export function brandPageTitles(): void {
  const rename = (): void => {
    if (THEIRS.test(document.title)) document.title = document.title.replace(THEIRS, OURS);
  };
  rename();
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true });
}

/** Browsers take the mark from the page; the server's favicon.png is for those that ask for it. */
export function setPageIcon(address: string): void {
  const link = document.createElement('link');
  link.rel = 'icon';
  link.type = 'image/svg+xml';
  link.href = address;
  document.head.append(link);
}

/** Strapi's page does not link style sheets of the app: they come with the script. */
export function addStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
