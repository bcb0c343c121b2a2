import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectHtml } from './from-html.ts';
import { KnownPages, lettersOf } from './known-pages.ts';
import { NeedsOfSite } from './needs.ts';

/** Reads pages one after the other; those that hold nothing new are passed over, where that is wanted. */
function read(pages: readonly string[], passOver: boolean): { needs: NeedsOfSite; read: number[] } {
	const needs = new NeedsOfSite();
	const known = new KnownPages(needs);
	const done = pages.flatMap((page, index) => {
		if (passOver && known.holdsNothingNew(lettersOf(page))) return [];
		collectHtml(page, String(index), needs);
		known.remember(page);
		return [index];
	});
	return { needs, read: done };
}

const FRAME =
	'<!doctype html><html><head><link rel="canonical" href="https://help.example/"><style>a{background:url(data:x)}</style><script>theme()</script><script type="application/ld+json">{"a":"b"}</script></head><body>';

describe('a page is passed over', () => {
	test('where only its words are others', () => {
		const pages = ['<p>One</p>', '<p>Two: a link <a href="https://a.example/">there</a></p>'];
		expect(
			read(
				pages.map((page) => FRAME + page),
				true,
			).read,
		).toEqual([0]);
	});

	test('where what it loads has been loaded by another', () => {
		const video = '<iframe src="https://video.example/1"></iframe>';
		expect(read([FRAME, `${FRAME}${video}`, `${FRAME}${video}<p>`], true).read).toEqual([0, 1]);
	});

	test.each([
		['a script', '<script>other()</script>'],
		['a script behind one that is known', '<script>theme()</script ><script>other()</script>'],
		['an origin', '<img alt="a > b" src="https://a.example/a.png">'],
		['an origin in entities', '<img src="https&#58;&#47;&#47;a.example/a.png">'],
		['a script that another page holds in a comment', '<script>hidden()</script>'],
		['an origin that another page holds in a comment', '<img src="https://hidden.example/">'],
		['a handler', '<p/onclick="a()">'],
		['a style sheet', '<style>a{background:url(https://a.example/)}</style>'],
	])('but not where it holds %s', (_name, html) => {
		const hidden = '<!-- <script>hidden()</script> <img src="https://hidden.example/"> -->';
		expect(read([FRAME + hidden, FRAME + html], true).read).toEqual([0, 1]);
	});
});

test('whatever pages hold, the same is found as if all were read', () => {
	const part = fc.constantFrom(
		'<script>a()</script>',
		'<script>b("</script>',
		'<script>',
		'</script>',
		'<script type="module">c()</script>',
		'<script>d("é…\u00A0")</script>',
		'<script type="application/ld+json">{}</script>',
		'<script src="https://s.example/a.js"></script>',
		'<!--',
		'-->',
		'<textarea>',
		'</textarea>',
		'<template>',
		'</template>',
		'<img src="https://i.example/a.png">',
		'<img alt="5" wide" src="https://j.example/a.png">',
		"<img title='",
		'"',
		'>',
		'<style>a{background:url(https://k.example/)}</style>',
		'<style>',
		'</style>',
		'<p style="background:url(https://l.example/)">',
		'<iframe src="//f.example">',
		'<button formaction="https://g.example/">',
		'<input type="image" src="https://h.example/a.png">',
		'<button onclick="a()">',
		'<base href="https://b.example/">',
		'<svg>',
		'</svg>',
		'<title>',
		'</title>',
		'<noscript>',
		'text',
		'…',
		'\u00A0on',
	);
	const page = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
			const all = read(pages, false).needs;
			const some = read(pages, true).needs;
			expect(some.toNeeds()).toEqual(all.toNeeds());
			expect([...some.refused.keys()]).toEqual([...all.refused.keys()]);
		}),
		{ numRuns: 2000 },
	);
});
