/** Makes the id of a new node or option. */
export type NewId = () => string;
