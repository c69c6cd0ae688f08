using Ketamine.Matching.Semantic;
using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Gives the model a second output: the mean of the word pieces' states after the fourth of its six layers.</summary>
internal static class MidwayOutput
{
    // Added last in the layer, so what comes of it is the layer's state.
    private const string LastBias = "encoder.layer.3.output.LayerNorm.bias";
    private const long Pieces = 1;

    /// <exception cref="QuantizerException">The graph has no such layer.</exception>
    public static void AddTo(GraphProto graph)
    {
        var states = graph.Node.FirstOrDefault(node => node.Input.Contains(LastBias))?.Output[0]
            ?? throw new QuantizerException($"The model adds no '{LastBias}': it is not the MiniLM that this tool knows.");
        graph.Node.Add(Nodes.Mean(states, ModelOutputs.Midway, Pieces));
        graph.Output.Add(new ValueInfoProto { Name = ModelOutputs.Midway });
    }
}
