// For vite.config.ts: what Ant Design's contexts would take from its engine of forms.
export const FormProvider = ({ children }) => children;
