package org.shouze.platform.shell;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every operation of the API has in common, said once: token, problems, the key that makes creation repeatable. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String SCHEME = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String DESCRIPTION = """
            守责（网络安全责任制管理平台）的开放接口，与页面使用同一套规则和权限。

            - 认证：请求头 `Authorization: Bearer <令牌>`，令牌在“设置”中生成。
            - 出错：按 RFC 9457 返回 `application/problem+json`，`code` 稳定不变，`detail` 可直接展示给用户。
            - 分页：`?after=<上一页 next>&limit=50`，返回 `items` 和 `next`，`next` 为空即到末页。
            - 重试：POST 可带请求头 `Idempotency-Key`，24 小时内相同的键和内容只执行一次。
            - 时间：日期为 `yyyy-MM-dd`（北京时间），时刻带时区偏移。
            """;

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("守责 Shouze 接口")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("本平台")))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME))
                .components(
                        new Components().addSecuritySchemes(SCHEME, bearer()).addSchemas(PROBLEM, problem()));
    }

    @Bean
    OpenApiCustomizer sharedAnswers() {
        return api -> {
            if (api.getPaths() != null) {
                api.getPaths().values().forEach(ApiDocumentation::complete);
            }
        };
    }

    private static void complete(PathItem path) {
        path.readOperations().forEach(ApiDocumentation::addProblem);
        if (path.getPost() != null) {
            path.getPost()
                    .addParametersItem(new HeaderParameter()
                            .name(IdempotencyFilter.KEY)
                            .description("防止重复提交：24 小时内相同的键和内容只执行一次，再次请求返回首次结果。")
                            .required(false)
                            .schema(new StringSchema().maxLength(100)));
        }
    }

    private static void addProblem(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("未能完成，原因见 detail").content(content));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(SCHEME)
                .description("在“设置”中生成的访问令牌");
    }

    private static Schema<?> problem() {
        var finding = new ObjectSchema()
                .addProperty("field", new StringSchema().description("有误的字段"))
                .addProperty("message", new StringSchema().description("说明"));
        return new ObjectSchema()
                .description("错误说明（RFC 9457）")
                .addProperty("type", new StringSchema().description("错误类型的标识"))
                .addProperty("title", new StringSchema().description("错误类型"))
                .addProperty("status", new IntegerSchema().description("HTTP 状态码"))
                .addProperty("detail", new StringSchema().description("可直接展示给用户的说明"))
                .addProperty("code", new StringSchema().description("稳定的错误代码，例如 rule-violated"))
                .addProperty("reference", new StringSchema().format("uuid").description("系统错误的编号"))
                .addProperty("findings", new ArraySchema().items(finding).description("逐项问题"));
    }
}
