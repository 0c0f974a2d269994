/** What the lists of a form offer; it comes from the thing the form is about. */
export type Choices = {
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  readonly categories?: readonly { readonly code: string; readonly name: string }[];
  readonly nearby?: readonly { readonly id: string; readonly label: string }[];
};
