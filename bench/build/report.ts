import type { Built } from './run-peer.ts';

/** What one run found. */
export interface Report {
	issues: number;
	languages: number;
	machine: { cores: number; memory: number; node: string };
	ours: Built;
	/** After one issue was changed. */
	changed?: Built;
	floor: { wall: number; cpu: number };
	peers: Record<string, Built>;
	/** This project by each peer, and by the floor; smaller is better. */
	ratios: Record<string, Ratios>;
}

type Ratios = Partial<Record<'wall' | 'cpu' | 'memory' | 'bytes', number>>;

/** This project by a peer; a build that did not end by itself has none. */
export function ratiosOf(ours: Built, peer: Built): Ratios {
	if (!peer.done || !ours.done) return {};
	return {
		wall: rounded(ours.wall / peer.wall),
		cpu: rounded(ours.cpu / peer.cpu),
		memory: rounded(ours.memory / peer.memory),
		bytes: rounded(ours.bytes / peer.bytes),
	};
}

/** Three digits are more than machines repeat. */
export function rounded(ratio: number): number {
	return Number(ratio.toPrecision(3));
}

/** The report as a table in Markdown. */
export function asTable({ issues, languages, machine, ours, changed, floor, peers, ratios }: Report): string {
	const rows = [
		rowOf('this project', ours, undefined),
		...(changed ? [rowOf('— one issue changed', changed, ratios['changed'])] : []),
		...Object.entries(peers).map(([name, built]) => rowOf(name, built, ratios[name])),
		`| floor | ${floor.wall.toFixed(1)} | ${floor.cpu.toFixed(1)} | | | | ${String(ratios['floor']?.wall)} | ${String(ratios['floor']?.cpu)} | | |`,
	];
	return [
		`${issues} issues in ${languages} languages, ${machine.cores} cores, ${machine.memory} GB, Node ${machine.node}`,
		'',
		'| | seconds | CPU | MB | files | output MB | ratio: seconds | CPU | memory | output |',
		'| - | -: | -: | -: | -: | -: | -: | -: | -: | -: |',
		...rows,
	].join('\n');
}

function rowOf(name: string, built: Built, ratios: Ratios = {}): string {
	const cells = [
		built.done ? name : `${name} (did not end)`,
		built.wall.toFixed(1),
		built.cpu.toFixed(1),
		built.memory.toFixed(0),
		built.files,
		(built.bytes / 1024 ** 2).toFixed(0),
		...[ratios.wall, ratios.cpu, ratios.memory, ratios.bytes].map((ratio) => ratio ?? ''),
	];
	return `| ${cells.join(' | ')} |`;
}
