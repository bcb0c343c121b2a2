import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameSize, type FrameSize } from './frame/parts.ts';
import { table } from './lookup/report/table.ts';

/**
 * What an issue's page weighs without its issue: bytes, compressed as hosts do it, of the page of
 * median size in each language, and by how much each part of it makes them more.
 * Usage: npm run bench:frame [-- <built site>]
 */
const dist = process.argv[2] ?? 'dist';
const sizes = new Map(['en', 'id'].map((language) => [language, medianFrame(language)]));
const rows: [string, (size: FrameSize) => number][] = [
	['frame, compressed', ({ gzip }) => gzip],
	['frame', ({ raw }) => raw],
	...Object.keys([...sizes.values()][0]!.parts).map((part): [string, (size: FrameSize) => number] => [
		`- ${part}`,
		({ parts }) => parts[part]!,
	]),
];
console.log(
	table([
		['bytes', ...sizes.keys()],
		...rows.map(([name, bytes]) => [name, ...Array.from(sizes.values(), (size) => String(bytes(size)))]),
	]),
);

function medianFrame(language: string): FrameSize {
	const frames = globSync(`${language}/issues/*/index.html`, { cwd: dist })
		.map((path) => readFileSync(join(dist, path), 'utf8'))
		.filter((page) => page.includes('<ki-issue '))
		.map(frameSize)
		.toSorted((a, b) => a.gzip - b.gzip);
	if (frames.length === 0) throw new Error(`There is no page of an issue in ${join(dist, language)}.`);
	return frames[Math.floor(frames.length / 2)]!;
}
