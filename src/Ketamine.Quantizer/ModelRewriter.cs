using Google.Protobuf;
using Ketamine.Matching.Semantic;
using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Turns the package's 32-bit model into one of 8-bit weights, with the outputs that an encoding needs.</summary>
internal static class ModelRewriter
{
    private const string WordTable = "embeddings.word_embeddings.weight";

    public static byte[] Rewrite(byte[] source)
    {
        var model = Parse(source);
        var editor = new GraphEditor(model.Graph);
        var products = MatMulQuantizer.Rewrite(editor);
        var lookups = EmbeddingQuantizer.Rewrite(editor, WordTable);
        if (products == 0 || lookups == 0)
        {
            throw new QuantizerException(
                $"The model has {products} products and {lookups} word look-ups to rewrite: it is not the MiniLM that this tool knows.");
        }

        MidwayOutput.AddTo(model.Graph);
        GraphPruner.KeepOnly(model.Graph, ModelOutputs.Last, ModelOutputs.Midway);
        return model.ToByteArray();
    }

    private static ModelProto Parse(byte[] source)
    {
        try
        {
            return ModelProto.Parser.ParseFrom(source);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new QuantizerException("The package's model is not a readable ONNX file. Delete the package's folder, run 'dotnet restore' and build again.", e);
        }
    }
}
