export default function DeskApp() {
  return <main>工作台</main>;
}
