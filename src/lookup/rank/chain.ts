/** A word of the text that a template has too. */
export interface Link {
	/** Where it stands in the template. */
	position: number;
	/** Where it stands in the text. */
	at: readonly number[];
	/** Part of the template's information that it carries, from 0 to 1. */
	share: number;
	/** How telling it is. */
	information: number;
}

/** The words that stand in the text in the template's order. */
export interface Chain {
	/** How much of the template's information they carry, from 0 to 1. */
	share: number;
	/** How telling they are together. */
	information: number;
	/** How telling those are that have their neighbour beside them as in the template. */
	adjacent: number;
	/** How many they are. */
	length: number;
}

/** Words that somebody put between, or left out, without tearing a message apart. */
const SLACK = 3;
/** Places of one word that are tried. */
const PLACES = 6;

interface Node extends Chain {
	position: number;
	at: number;
}

/**
 * The most telling words of a template that stand in a text in the template's order, no further
 * apart than there.
 */
export function longestChain(links: readonly Link[]): Chain {
	const nodes: Node[] = [];
	let best: Chain = { share: 0, information: 0, adjacent: 0, length: 0 };
	for (const link of links.toSorted((a, b) => a.position - b.position)) {
		const added = link.at.slice(0, PLACES).map((at) => extend(link, at, nodes));
		for (const node of added) if (node.information > best.information) best = node;
		nodes.push(...added);
	}
	return { ...best, share: Math.min(1, best.share) };
}

// The most telling chain that ends with a word at a place of the text.
function extend(link: Link, at: number, nodes: readonly Node[]): Node {
	let before: Node | undefined;
	for (const node of nodes) {
		const gap = link.position - node.position;
		const distance = at - node.at;
		if (gap === 0 || distance <= 0 || distance > gap + SLACK) continue;
		if (node.information >= (before?.information ?? 0)) before = node;
	}
	const isBeside = before && link.position - before.position === 1 && at - before.at === 1;
	return {
		position: link.position,
		at,
		share: (before?.share ?? 0) + link.share,
		information: (before?.information ?? 0) + link.information,
		adjacent: (before?.adjacent ?? 0) + (isBeside ? link.information : 0),
		length: (before?.length ?? 0) + 1,
	};
}
