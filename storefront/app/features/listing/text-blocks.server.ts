/** A description as its owner typed it: paragraphs, and lists of lines that begin with a dash. */
export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const BULLET = /^\s*[-*•]\s+/;

export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let continues = false;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() !== '') addLine(blocks, line, continues);
    continues = line.trim() !== '';
  }
  return blocks;
}

function addLine(blocks: TextBlock[], line: string, continues: boolean): void {
  const last = continues ? blocks.at(-1) : undefined;
  const text = line.replace(BULLET, '').trim();
  if (BULLET.test(line)) {
    if (last?.kind === 'list') last.items.push(text);
    else blocks.push({ kind: 'list', items: [text] });
  } else if (last?.kind === 'paragraph') last.text += ` ${text}`;
  else blocks.push({ kind: 'paragraph', text });
}
