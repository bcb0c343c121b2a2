import { expect, test } from 'vitest';
import { collectCss } from './from-css.ts';
import { NeedsOfSite } from './needs.ts';
import { SITE_ADDRESS } from './source-of.ts';

function sourcesOf(css: string): Record<string, readonly string[]> {
	const needs = new NeedsOfSite();
	collectCss(css, SITE_ADDRESS, 'a.css', needs);
	return Object.fromEntries(
		Object.entries(needs.toNeeds().sources).filter(([, sources]) => sources.length > 0),
	);
}

test('a style sheet needs the origins of its pictures and fonts', () => {
	const css = `
		/* @import "https://comment.example/"; */
		@font-face { font-family: A; src: url("https://fonts.example/a.woff2") format("woff2"), url(/own.woff2) }
		a { background: url( 'https://pictures.example/a.png' ) }
		b { background: url(data:image/png;base64,AA==); content: "url(" }
	`;
	expect(sourcesOf(css)).toEqual({
		'font-src': ['https://fonts.example'],
		'img-src': ['data:', 'https://pictures.example'],
	});
});

test('a style sheet that imports another one needs its origin, and fonts from wherever they lie', () => {
	expect(sourcesOf('@import"https://sheets.example/a.css";a{}')).toEqual({
		'style-src': ['https://sheets.example'],
		'img-src': ['https://sheets.example'],
		'font-src': ['https:'],
	});
	expect(sourcesOf('@import "/own.css"; a { color: red }')).toEqual({});
});
