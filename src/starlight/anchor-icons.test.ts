import { expect, test } from 'vitest';
import { withoutAnchorIcons } from './anchor-icons.ts';

const link = (icon: string) =>
	`<a class="sl-anchor-link" href="#a"><span aria-hidden="true" class="sl-anchor-icon">${icon}</span><span class="sr-only">A</span></a>`;
const ICON = '<svg width="16" height="16"><path d="m12"></path></svg>';

test('the links behind headings stay, without their pictures', () => {
	expect(withoutAnchorIcons(`<h2>A</h2>${link(ICON)}<p>B</p>${link(ICON)}`)).toBe(
		`<h2>A</h2>${link('')}<p>B</p>${link('')}`,
	);
});

test('other pictures are left alone, and so is a link that is written otherwise', () => {
	const html = `<p>${ICON}</p>${link('<i>#</i>')}<p>${ICON}</p>`;
	expect(withoutAnchorIcons(html)).toBe(html);
});
