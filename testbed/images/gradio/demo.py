"""A small page, served as Gradio's own guide does it."""

import gradio as gr

demo = gr.Interface(fn=lambda name: "Hello " + name, inputs="text", outputs="text", api_name="greet")

if __name__ == "__main__":
    demo.launch()
