import { kilobytes, table } from '../lookup/report/table.ts';
import { KINDS, total, withoutImages, type Load } from './measure.ts';

/** The same page of each site, with ratios to the first. */
export function peersReport(loads: ReadonlyMap<string, Load>): string {
	const [ours] = loads.values();
	const rows = Array.from(loads, ([name, load]) => [
		...rowOf(name, load),
		ours ? `${(withoutImages(load) / withoutImages(ours)).toFixed(2)}×` : '',
	]);
	return table([[...headOf('site'), 'ratio'], ...rows]);
}

/** Pages of one site. */
export function pagesReport(loads: ReadonlyMap<string, Load>): string {
	return table([headOf('page'), ...Array.from(loads, ([path, load]) => rowOf(path, load))]);
}

function headOf(first: string): string[] {
	return [
		first,
		...KINDS,
		'all',
		'without images',
		'ahead',
		'to the end',
		'requests',
		'other hosts',
		'layout shift',
	];
}

function rowOf(name: string, load: Load): string[] {
	return [
		name,
		...KINDS.map((kind) => kilobytes(load.bytes[kind])),
		kilobytes(total(load)),
		kilobytes(withoutImages(load)),
		kilobytes(load.ahead),
		kilobytes(load.toTheEnd),
		String(load.requests),
		String(load.foreign.length),
		load.shift.toFixed(4),
	];
}
