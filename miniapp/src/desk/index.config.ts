export default definePageConfig({ navigationBarTitleText: '绿哨 · 工作台' });
