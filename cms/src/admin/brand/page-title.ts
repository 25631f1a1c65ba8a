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
