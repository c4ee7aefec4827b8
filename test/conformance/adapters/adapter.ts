/**
 * How the `input` of a row reaches a verb, and what part of the result the row's `expected` speaks about. A verb that
 * takes one object needs no adapter: the runner calls it with the input as it stands.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a row is JSON; each adapter names the shape it reads
export type Adapter = (input: any) => unknown

/** The adapters of a topic, by the name of the verb. */
export type Adapters = Readonly<Record<string, Adapter>>
