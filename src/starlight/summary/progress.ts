/** Work of which so much is done. */
export interface Progress {
	work: keyof typeof DOING;
	done: number;
	total: number;
}

type Listener = (progress: Progress) => void;

const DOING = {
	reading: { verb: 'Reading', things: 'files' },
	rendering: { verb: 'Rendering', things: 'pages' },
	writing: { verb: 'Writing', things: 'files for programs' },
};

// Vite makes a copy of this module for the loader, so both meet in what is global.
const LISTENER = Symbol.for('starlight-known-issues.progress');
const shared = globalThis as { [LISTENER]?: Listener };

/**
 * Says how far some work is. Nothing happens where nobody listens, so it may be called for each file.
 *
 * @example
 * progress({ work: 'reading', done: 12_000, total: 20_000 });
 */
export function progress(state: Progress): void {
	shared[LISTENER]?.(state);
}

/** Prints from now on how far work is that takes long: a line each few seconds, none for less. */
export function printProgress(print: (line: string) => void, now = () => performance.now()): void {
	const said = new Map<Progress['work'], number>();
	shared[LISTENER] = ({ work, done, total }) => {
		const last = said.get(work);
		if (last === undefined) said.set(work, now());
		if (last === undefined || done >= total || now() - last < EVERY) return;
		said.set(work, now());
		print(progressLine({ work, done, total }));
	};
}

const EVERY = 4000;

function progressLine({ work, done, total }: Progress): string {
	const { verb, things } = DOING[work];
	const part = Math.floor((done / total) * 100);
	return `${verb}: ${grouped(done)} of ${grouped(total)} ${things} (${part} %)`;
}

/**
 * A number as people read it.
 *
 * @example
 * grouped(20000); // '20,000'
 */
export function grouped(number: number): string {
	return number.toLocaleString('en');
}
